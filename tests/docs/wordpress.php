<?php
// What the plugin needs of WordPress, over the real service; prints what the shortcode gives, twice.
define('DATELINE_URL', $argv[1]);
$kept = [];
$asked = 0;
$providers = [];
function add_action($hook, $run) { $run(); }
function add_shortcode($name, $run) { $GLOBALS['shortcode'] = $run; }
function wp_oembed_add_provider($format, $provider) { $GLOBALS['providers'][$format] = $provider; }
function get_transient($name) { return $GLOBALS['kept'][$name] ?? false; }
function set_transient($name, $value, $seconds) { $GLOBALS['kept'][$name] = $value; }
function is_wp_error($answer) { return $answer === null; }
function esc_html($text) { return htmlspecialchars($text, ENT_QUOTES); }
function wp_remote_retrieve_response_code($answer) { return $answer['code']; }
function wp_remote_retrieve_body($answer) { return $answer['body']; }
function wp_remote_get($url, $options)
{
    $GLOBALS['asked']++;
    $body = file_get_contents($url, false, stream_context_create(['http' => ['ignore_errors' => true]]));
    return ['code' => (int) explode(' ', $http_response_header[0])[1], 'body' => $body];
}
require $argv[2];
$first = $GLOBALS['shortcode'](['id' => $argv[3]]);
$second = $GLOBALS['shortcode'](['id' => $argv[3]]);
echo json_encode(['first' => $first, 'second' => $second, 'asked' => $GLOBALS['asked'], 'providers' => $GLOBALS['providers']]);
