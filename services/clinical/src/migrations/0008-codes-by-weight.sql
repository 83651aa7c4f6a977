-- Of common words the best codes are found in the order of their weight, without looking at all that hold them.
create index diagnosis_codes_by_weight on diagnosis_codes (list, (not billable), weight, code);
