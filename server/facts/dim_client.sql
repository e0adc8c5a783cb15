-- The clients of the ledger. Grain: one row per client.
-- `group_key` names the party that decides: clients under common control share one. The prefix keeps a group
-- from being taken for a client that bears the same identifier.
create or replace table dim_client as
select
  client_id,
  name,
  "group" as control_group,
  case when "group" is null then 'client ' || client_id else 'group ' || "group" end as group_key
from clients;
