-- Clients by number. Grain: one row per client.
select client_id as "clientId", name as "name" from dim_shop_client order by client_number
