-- The order of the lists puts files without a due day last: `due_day IS NULL` is part of the order, so of the index.
-- Each index holds all that its list is found and ordered by, so a page is found without reading a row.
DROP INDEX file_by_due;
DROP INDEX file_by_assignee;
DROP INDEX file_by_name;
DROP INDEX file_by_follow_up; -- the index by assignee holds the follow-up, too
CREATE INDEX file_by_due ON file (closed, due_day IS NULL, due_day, name_key);
-- For searches, which want closed files as well.
CREATE INDEX file_by_due_with_closed ON file (due_day IS NULL, due_day, name_key);
CREATE INDEX file_by_assignee ON file (assignee, closed, due_day IS NULL, due_day, name_key, follow_up_day);
CREATE INDEX file_by_name ON file (closed, name_key, due_day);
CREATE INDEX file_by_procedure ON file (closed, procedure, due_day IS NULL, due_day, name_key);
CREATE INDEX file_by_standing ON file (closed, standing, due_day IS NULL, due_day, name_key);
CREATE INDEX file_by_receipt ON file (closed, received_day, name_key);
