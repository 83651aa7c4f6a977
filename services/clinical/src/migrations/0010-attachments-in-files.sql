-- What is attached is a file. What stands here as bytes moves there by and by.
alter table attachment_files alter column sealed drop not null;
