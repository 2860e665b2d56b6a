"""What Alembic runs: the steps, on the connection and in the transaction that `dateline.storage.schema` hands over."""

from alembic import context

from dateline.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"], target_metadata=METADATA, transactional_ddl=True
)
context.run_migrations()
