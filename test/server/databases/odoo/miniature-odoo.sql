-- A company of four clients as Odoo 17 keeps it: only the columns that are read, and one row for each trap. Times are UTC.
create table res_partner (
  id integer primary key, name varchar, ref varchar, parent_id integer, commercial_partner_id integer, industry_id integer
);
create table res_partner_industry (id integer, name jsonb);
create table res_users (id integer, partner_id integer);
create table sale_order (
  id integer, name varchar, state varchar, partner_id integer, date_order timestamp, commitment_date timestamp,
  delivery_status varchar, amount_untaxed numeric, currency_rate numeric
);
create table sale_order_line (
  id integer, order_id integer, display_type varchar, is_downpayment boolean, is_service boolean,
  customer_lead double precision, product_uom_qty numeric, qty_delivered numeric, purchase_price numeric, price_subtotal numeric
);
create table sale_order_tag_rel (order_id integer, tag_id integer);
create table crm_tag (id integer, name jsonb);
create table crm_lead (id integer, partner_id integer);
create table stock_picking_type (id integer, code varchar);
create table stock_picking (
  id integer, sale_id integer, partner_id integer, picking_type_id integer, state varchar, priority varchar, date_done timestamp
);
create table stock_move (
  id integer, production_id integer, raw_material_production_id integer, created_production_id integer, sale_line_id integer
);
create table stock_move_move_rel (move_orig_id integer, move_dest_id integer);
create table mrp_production (id integer, origin varchar, priority varchar, create_date timestamp);
create table mrp_workcenter (id integer, name varchar, default_capacity double precision);
create table mrp_routing_workcenter (id integer, sequence integer);
create table mrp_workorder (
  id integer, production_id integer, workcenter_id integer, operation_id integer, state varchar, duration_expected numeric,
  date_start timestamp, date_finished timestamp
);
create table mrp_workcenter_productivity (
  id integer, workorder_id integer, user_id integer, date_start timestamp, date_end timestamp, duration double precision
);
create table mail_message (
  id integer, date timestamp, model varchar, res_id integer, message_type varchar, subtype_id integer,
  mail_activity_type_id integer, author_id integer, is_internal boolean, body text
);
create table ir_model_fields (id integer, name varchar);
create table ir_model_data (res_id integer, module varchar, model varchar, name varchar);
create table mail_tracking_value (
  id integer, mail_message_id integer, field_id integer, old_value_datetime timestamp, new_value_datetime timestamp,
  new_value_char varchar
);
create table account_account (id integer, account_type varchar);
create table account_move (
  id integer, name varchar, partner_id integer, move_type varchar, state varchar, payment_state varchar, invoice_date date,
  invoice_date_due date, amount_untaxed_signed numeric
);
create table account_move_line (id integer, move_id integer, account_id integer);
create table account_partial_reconcile (debit_move_id integer, credit_move_id integer, max_date date);
create table sale_order_line_invoice_rel (invoice_line_id integer, order_line_id integer);
create table hr_department (id integer, name jsonb);
create table hr_employee (
  id integer, user_id integer, active boolean, department_id integer, job_title varchar, resource_calendar_id integer,
  hourly_cost numeric, departure_date date, name varchar
);
create table hr_contract (employee_id integer, date_start date, date_end date, state varchar);
create table resource_calendar (id integer, two_weeks_calendar boolean);
create table resource_calendar_attendance (
  calendar_id integer, resource_id integer, hour_from double precision, hour_to double precision, day_period varchar,
  display_type varchar
);
create table resource_calendar_leaves (resource_id integer, time_type varchar, date_from timestamp, date_to timestamp);
create table hr_attendance (
  employee_id integer, check_in timestamp, check_out timestamp, worked_hours double precision
);
create table hr_attendance_overtime (employee_id integer, date date, duration double precision, adjustment boolean);
create table hr_leave (
  id integer, employee_id integer, holiday_status_id integer, state varchar, holiday_type varchar, request_date_from date,
  request_date_to date
);
create table hr_leave_type (id integer, name jsonb, unpaid boolean);
create table account_analytic_line (
  id integer, employee_id integer, date date, unit_amount double precision, project_id integer, so_line integer,
  holiday_id integer, global_leave_id integer
);
create table calendar_event (id integer, user_id integer, start timestamp, active boolean);
create table calendar_attendee (event_id integer, partner_id integer);

insert into res_partner_industry values (1, '{"en_US": "Railway", "fr_FR": "Ferroviaire"}');
-- 11 is a contact of Alpha; 21 and 22 are two companies of one holding; Gamma was only given a quotation.
insert into res_partner values
  (1, 'OdooBot', null, null, 1, null), (2, 'Our seller', null, null, 2, null), (10, 'Alpha', null, null, 10, 1),
  (11, 'Ann of Alpha', null, 10, 10, null), (20, 'Beta holding', null, null, 20, null), (21, 'Beta Nord', null, 20, 21, null),
  (22, 'Beta Sud', null, 20, 22, null), (30, 'Gamma', null, null, 30, null), (40, 'A supplier', null, null, 40, null);
insert into res_users values (1, 1), (2, 2);

insert into sale_order values
  (1, 'S1', 'sale', 11, '2025-03-01 23:30', '2025-04-10 10:00', 'full', 1200, 1.2),
  (2, 'S2', 'sale', 21, '2025-03-05 08:00', null, 'partial', 500, 1),
  (3, 'S3', 'sale', 22, '2025-04-01 08:00', '2025-05-01 10:00', 'pending', 70.5, 1),
  (4, 'S4', 'cancel', 22, '2025-04-01 08:00', null, null, 9, 1),
  (5, 'S5', 'sent', 30, '2025-04-01 08:00', null, null, 9, 1),
  (6, 'S3', 'sale', 22, '2025-04-02 08:00', null, null, 80, 0);
insert into sale_order_line values
  (1, 1, null, false, false, 7, 10, 10, 60, 1100), (2, 1, null, false, true, 30, 1, 1, 0, 100),
  (3, 1, 'line_section', false, false, 90, 0, 0, 0, 0),
  (4, 2, null, false, false, 10, 5, 3, 0, 400), (5, 2, null, false, false, 14, 2, 4, 20, 100),
  (6, 3, null, false, false, 5, 1, 0, 50, 70.5), (7, 6, null, false, true, 0, 1, 0, 0, 80);
insert into crm_tag values (1, '{"en_US": "Urgent"}'), (2, '{"en_US": "Prototype"}');
insert into sale_order_tag_rel values (1, 1), (2, 2);
insert into stock_picking_type values (1, 'outgoing'), (2, 'incoming');
insert into stock_picking values
  (1, 1, 11, 1, 'done', '0', '2025-04-01 09:00'), (2, 1, 11, 1, 'done', '0', '2025-04-12 22:30'),
  (3, 1, 11, 2, 'done', '0', '2025-05-20 09:00'), (4, 1, 11, 1, 'cancel', '0', null),
  (5, 2, 21, 1, 'done', '0', '2025-03-18 09:00'), (6, 2, 21, 1, 'assigned', '0', null),
  (7, 3, 22, 1, 'confirmed', '1', null);

-- 1 goes into the delivery of S1 and 2 into 1; 3 has a text only; 4 is made to stock.
insert into mrp_production values
  (1, 'S1', '0', '2025-03-02 08:00'), (2, 'WH/MO/1', '0', '2025-03-02 08:00'), (3, 'S2', '0', '2025-03-06 08:00'),
  (4, null, '0', '2025-03-06 08:00');
insert into stock_move values
  (101, 1, null, null, null), (201, null, null, null, 1), (102, 2, null, null, null), (301, null, 1, null, null);
insert into stock_move_move_rel values (101, 201), (102, 301);
insert into mrp_workcenter values (1, 'Tour', 4), (2, 'Fraiseuse', 1);
insert into mrp_routing_workcenter values (1, 20), (2, 10);
insert into mrp_workorder values
  (1, 1, 1, 1, 'done', 100, '2025-03-12 08:00', '2025-03-12 12:00'),
  (2, 1, 2, 2, 'done', 30, '2025-03-12 06:00', '2025-03-12 07:30'),
  (3, 2, 1, null, 'ready', 60, '2025-06-02 06:00', '2025-06-02 08:00'),
  (4, 4, 1, null, 'progress', 60, '2025-03-12 06:00', '2025-03-12 07:00'),
  (5, 1, 1, null, 'cancel', 60, null, null),
  (6, 3, 1, null, 'done', 60, '2025-03-17 07:00', '2025-03-17 12:00');
insert into mrp_workcenter_productivity values
  (1, 1, 2, '2025-03-12 08:00', '2025-03-12 09:00', 60), (2, 1, 2, '2025-03-12 10:00', '2025-03-12 11:30', 90),
  (3, 6, 2, '2025-03-17 07:00', '2025-03-17 12:00', 300), (4, null, 2, '2025-03-17 07:00', '2025-03-17 12:00', 300);

insert into ir_model_fields values (1, 'commitment_date'), (2, 'date_start'), (3, 'state'), (4, 'scheduled_date'), (5, 'priority');
insert into ir_model_data values
  (1, 'mail', 'mail.message.subtype', 'mt_comment'), (2, 'mail', 'mail.message.subtype', 'mt_note'),
  (1, 'mail', 'mail.activity.type', 'mail_activity_data_email'), (2, 'mail', 'mail.activity.type', 'mail_activity_data_call'),
  (3, 'mail', 'mail.activity.type', 'mail_activity_data_meeting');
insert into mail_message (id, date, model, res_id, message_type, subtype_id, author_id, body) values
  (1, '2025-02-25 09:00', 'sale.order', 1, 'notification', 2, 2, ''),
  (2, '2025-03-10 09:00', 'sale.order', 1, 'notification', 2, 2, ''),
  (3, '2025-03-10 09:00:05', 'stock.picking', 1, 'notification', 2, 2, ''),
  (4, '2025-03-20 09:00', 'sale.order', 3, 'notification', 2, 2, ''),
  (5, '2025-03-25 09:00', 'sale.order', 3, 'notification', 2, 2, ''),
  (6, '2025-03-02 12:00', 'mrp.production', 1, 'notification', 2, 2, ''),
  (7, '2025-03-05 09:00', 'mrp.production', 1, 'notification', 2, 2, ''),
  (8, '2025-03-05 09:03', 'mrp.production', 1, 'notification', 2, 2, '<p>Décalé pour passer <b>S2</b> en priorité</p>'),
  (9, '2025-03-12 06:00', 'mrp.production', 1, 'notification', 2, 2, ''),
  (10, '2025-03-13 06:00', 'mrp.production', 1, 'notification', 2, 2, ''),
  (11, '2025-03-11 09:00', 'sale.order', 1, 'notification', 2, 2, '');
insert into mail_tracking_value values
  (1, 1, 1, null, '2025-03-20 10:00', null), (2, 2, 1, '2025-03-20 10:00', '2025-04-10 08:00', null),
  (3, 3, 4, '2025-03-20 10:00', '2025-04-10 08:00', null),
  (4, 4, 1, null, '2025-04-20 10:00', null), (5, 5, 1, '2025-04-20 10:00', '2025-05-01 10:00', null),
  -- Planning, a decision, the start, and what the end wrote.
  (6, 6, 2, '2025-03-03 07:00', '2025-03-10 07:00', null), (7, 7, 2, '2025-03-10 07:00', '2025-03-11 07:00', null),
  (8, 9, 2, '2025-03-11 07:00', '2025-03-12 06:00', null), (9, 9, 3, null, null, 'En cours'),
  (10, 10, 2, '2025-03-12 06:00', '2025-03-13 06:00', null),
  -- Two hours later on the same day: no move at the ledger's grain.
  (11, 11, 1, '2025-04-10 08:00', '2025-04-10 10:00', null);

insert into account_account values (1, 'asset_receivable'), (2, 'income');
insert into account_move values
  (1, 'F1', 11, 'out_invoice', 'posted', 'paid', '2025-04-15', '2025-05-15', 1000),
  (2, 'F2', 21, 'out_invoice', 'posted', 'partial', '2025-04-15', null, 300),
  (3, 'R1', 22, 'out_refund', 'posted', 'paid', '2025-04-20', '2025-04-20', -40),
  (4, 'F3', 22, 'out_invoice', 'posted', 'reversed', '2025-04-10', '2025-05-10', 40),
  (5, '/', 22, 'out_invoice', 'draft', 'not_paid', '2025-04-10', '2025-05-10', 40),
  (6, 'F4', 22, 'out_invoice', 'cancel', 'not_paid', '2025-04-10', '2025-05-10', 40),
  (7, 'B1', 40, 'in_invoice', 'posted', 'paid', '2025-04-10', '2025-05-10', -40);
insert into account_move_line values (11, 1, 1), (12, 1, 2), (21, 2, 1), (22, 2, 2), (31, 3, 1), (41, 4, 1), (99, 9, 1);
insert into account_partial_reconcile values
  (11, 99, '2025-05-20'), (11, 99, '2025-06-02'), (21, 99, '2025-05-01'), (41, 31, '2025-04-20');
-- F2 is for two orders.
insert into sale_order_line_invoice_rel values (12, 1), (12, 2), (22, 4), (22, 6);

insert into hr_department values (1, '{"en_US": "Workshop", "fr_FR": "Atelier"}');
insert into resource_calendar values (1, false), (2, true);
insert into resource_calendar_attendance
  select 1, null::integer, 8, 12, 'morning', null from generate_series(1, 5)
  union all select 1, null, 12, 13, 'lunch', null from generate_series(1, 5)
  union all select 1, null, 13, 16, 'afternoon', null from generate_series(1, 5)
  union all select 2, null, 0, 0, 'morning', 'line_section' from generate_series(1, 2)
  union all select 2, null, 8, 15, 'morning', null from generate_series(1, 9);
insert into hr_employee values
  (1, 2, true, 1, 'Tourneur', 1, 30, null, 'Never shown'), (2, 1, false, null, null, 1, 0, null, 'Administrator'),
  (3, null, false, null, 'Fraiseur', 2, 0, null, 'Never shown'), (4, null, true, 1, null, 2, 25.5, '2025-06-30', 'Never shown');
insert into hr_contract values
  (1, '2020-01-01', '2021-12-31', 'close'), (1, '2022-01-01', '2025-12-31', 'open'), (3, '2024-03-01', '2025-02-28', 'close'),
  (4, '2023-01-02', null, 'open'), (4, '2019-01-01', null, 'cancel');
insert into hr_attendance values
  (1, '2025-03-12 07:00', '2025-03-12 11:00', 4), (1, '2025-03-12 12:00', '2025-03-12 17:00', 5),
  (1, '2025-03-13 07:00', '2025-03-13 14:29', 7.49), (1, '2025-03-14 07:00', '2025-03-14 14:30', 7.5),
  (1, '2025-03-16 07:00', '2025-03-16 10:00', 3), (1, '2025-03-17 07:00', '2025-03-17 11:00', 4),
  (1, '2025-05-01 07:00', '2025-05-01 11:00', 4), (1, '2025-05-02 22:30', '2025-05-03 02:30', 4),
  (1, '2025-05-05 07:00', null, null);
insert into hr_attendance_overtime values
  (1, '2025-03-12', 2, false), (1, '2025-03-12', 9, true), (1, '2025-03-13', 0.49, false), (1, '2025-03-14', 0.5, false),
  (1, '2025-03-16', 3, false), (1, '2025-03-17', -3, false);
insert into resource_calendar_leaves values
  (null, 'leave', '2025-04-30 22:00', '2025-05-01 21:59:59'), (7, 'other', '2025-03-12 22:00', '2025-03-13 21:59:59'),
  (8, 'leave', '2025-03-12 22:00', '2025-03-13 21:59:59');
insert into hr_leave_type values
  (1, '{"en_US": "Sick Time Off", "fr_FR": "Congé maladie"}', false), (2, '{"en_US": "Paid Time Off"}', false),
  (3, '{"fr_FR": "Enfant malade"}', false), (4, '{"fr_FR": "Accident du travail"}', false),
  (5, '{"fr_FR": "Récupération"}', false), (6, '{"fr_FR": "Congé maternité"}', false), (7, '{"fr_FR": "Autre"}', true);
insert into hr_leave
  select kind, 1, kind, 'validate', 'employee', date '2025-01-01' + kind, date '2025-01-02' + kind from generate_series(1, 7) kind
  union all select 8, 1, 1, 'refuse', 'employee', '2025-02-01', '2025-02-02'
  union all select 9, null, 2, 'validate', 'department', '2025-02-01', '2025-02-02';
insert into account_analytic_line values
  (1, 1, '2025-03-12', 3, 1, 1, null, null), (2, 1, '2025-03-13', 7, 1, null, 5, null), (3, 1, '2025-05-01', 7, 1, null, null, 6),
  (4, 4, '2025-03-16', 2, 1, null, null, null), (5, 2, '2025-03-13', 0, 1, null, null, null), (6, 1, '2025-03-12', 3, null, null, null, null);

insert into mail_message values
  (21, '2025-03-03 08:00', 'sale.order', 1, 'email', 1, null, 11, false, 'words'),
  (22, '2025-03-03 09:00', 'sale.order', 1, 'comment', 1, null, 2, false, 'words'),
  (23, '2025-03-03 10:00', 'sale.order', 1, 'comment', 2, null, 2, false, 'a note'),
  (24, '2025-03-03 11:00', 'sale.order', 1, 'comment', 1, null, 1, false, 'a robot'),
  (25, '2025-03-03 12:00', 'account.move', 2, 'email', 1, null, null, false, 'unknown to Odoo'),
  (26, '2025-03-03 13:00', 'sale.order', 2, 'notification', 2, 2, 2, false, 'a call'),
  (27, '2025-03-03 14:00', 'sale.order', 2, 'notification', 2, 3, 2, false, 'a meeting, in the calendar too'),
  (28, '2025-03-03 15:00', 'sale.order', 2, 'comment', 1, null, 2, true, 'among us'),
  (29, '2025-03-03 16:00', 'res.partner', 40, 'email', 1, null, 40, false, 'a supplier'),
  (30, '2025-03-03 17:00', 'account.move', 7, 'email', 1, null, 40, false, 'a bill');
insert into calendar_event values
  (1, 2, '2025-03-04 22:30', true), (2, 2, '2999-01-01 09:00', true), (3, 2, '2025-03-04 09:00', false);
insert into calendar_attendee values (1, 21), (1, 11), (1, 10), (1, 2), (2, 11), (3, 11);
