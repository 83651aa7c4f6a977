-- Where the event came about, for those who follow it: W3C Trace Context. Null while nothing is traced.
alter table events add column traceparent text;
