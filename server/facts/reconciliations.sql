-- What the facts must agree on with the ledger. Grain: one row per check. Unit: that of the check.
-- A snapshot is sound when `fact` equals `ledger` in every row.
select 'order-rows' as "check",
  (select count(*) from fct_order)::double as fact,
  (select count(*) from orders)::double as ledger
union all
select 'order-revenue',
  (select coalesce(sum(revenue), 0) from fct_order)::double,
  (select coalesce(sum(revenue), 0) from orders)::double
union all
select 'order-variable-cost',
  (select coalesce(sum(variable_cost), 0) from fct_order)::double,
  (select coalesce(sum(variable_cost), 0) from orders)::double
union all
select 'operation-rows',
  (select coalesce(sum(operations), 0) from fct_order_work)::double,
  (select count(*) from operations)::double
union all
select 'operations-by-order',
  (select coalesce(sum(operations), 0) from fct_order)::double,
  (select count(*) from operations)::double
union all
select 'standard-hours',
  (select coalesce(sum(hours), 0) from fct_order_work)::double,
  (
    select coalesce(
      sum(
        coalesce(
          standard_hours,
          case when ended_at >= started_at then (epoch(ended_at - started_at) / 3600)::decimal(18, 6) end
        )
      ),
      0
    )
    from operations
  )::double
union all
select 'client-rows',
  (select count(*) from dim_client)::double,
  (select count(*) from clients)::double
union all
select 'shop-order-rows',
  (select count(*) from fct_shop_order)::double,
  (select count(*) from orders)::double
union all
select 'shop-operation-rows',
  (select count(*) from fct_shop_operation)::double,
  (select count(*) from operations)::double
union all
select 'shop-operations-begun',
  (select count(started_minute) from fct_shop_operation)::double,
  (select count(started_at) from operations)::double;
