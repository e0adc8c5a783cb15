-- What the ledger holds. Grain: one row. Unit: civil days (the last is exclusive), rows.
select
  (select min(ordered_on) from fct_order)::varchar as "from",
  (select max(ordered_on) + 1 from fct_order)::varchar as "to",
  (select count(*) from dim_client)::integer as "clients",
  (select count(distinct control_group) from dim_client)::integer as "groups",
  (select count(distinct group_key) from dim_client)::integer as "parties";
