-- Answers are sealed from here on; those that were kept in clear go.
delete from idempotency_keys;
