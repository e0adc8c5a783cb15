-- Makes of the miniature what version 16 and before kept otherwise: names without languages, other columns, planned dates
-- beside the actual ones.
alter table mail_tracking_value rename column field_id to field;
update ir_model_fields set name = 'date_planned_start' where name = 'date_start';
alter table hr_employee rename column hourly_cost to timesheet_cost;
alter table hr_department alter column name type varchar using name ->> 'fr_FR';
alter table res_partner_industry alter column name type varchar using name ->> 'fr_FR';
alter table crm_tag alter column name type varchar using name ->> 'en_US';
alter table account_account rename column account_type to internal_type;
update account_account set internal_type = 'receivable' where internal_type = 'asset_receivable';
alter table sale_order drop column delivery_status;
update sale_order set state = 'done' where id = 1;
alter table mrp_workorder add column date_planned_start timestamp, add column date_planned_finished timestamp;
-- 1 began later than planned, 2 earlier, which moved its plan; 3 has not begun.
update mrp_workorder set date_planned_start = '2025-03-12 07:00', date_planned_finished = '2025-03-12 11:30' where id = 1;
update mrp_workorder set date_planned_start = '2025-03-12 06:00', date_planned_finished = '2025-03-12 07:30' where id = 2;
update mrp_workorder
set date_planned_start = date_start, date_planned_finished = date_finished, date_start = null, date_finished = null
where id = 3;
