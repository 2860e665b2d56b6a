<?php
/**
 * Plugin Name: Dateline timelines
 * Description: Shows public timelines: paste the address of an embed page, or write [dateline id="…"].
 *
 * Set DATELINE_URL in wp-config.php to the address of the service.
 */

add_action('init', function () {
    wp_oembed_add_provider(DATELINE_URL . '/embed/*', DATELINE_URL . '/oembed');
    add_shortcode('dateline', 'dateline_list');
});

/** A timeline as a list that search engines read too; asked for anew every five minutes. */
function dateline_list($attributes)
{
    $id = rawurlencode($attributes['id'] ?? '');
    $kept = get_transient("dateline_$id");
    if ($kept !== false) {
        return $kept;
    }
    $answer = wp_remote_get(DATELINE_URL . "/v1/timelines/$id?sources=none", ['timeout' => 10]);
    if (is_wp_error($answer) || wp_remote_retrieve_response_code($answer) !== 200) {
        return '';
    }
    $timeline = json_decode(wp_remote_retrieve_body($answer), true);
    $items = '';
    foreach ($timeline['events'] as $event) {
        $items .= '<dt>' . esc_html($event['date']['text']) . '</dt><dd>' . esc_html($event['title']) . '</dd>';
    }
    $list = "<dl class=\"dateline\">$items</dl>";
    set_transient("dateline_$id", $list, 300);
    return $list;
}
