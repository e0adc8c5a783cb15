-- Clients numbered from 0 in order of their identifiers. Grain: one row per client of the ledger.
create or replace table dim_shop_client as
select (row_number() over (order by client_id) - 1)::integer as client_number, client_id, name
from clients
order by client_number;
