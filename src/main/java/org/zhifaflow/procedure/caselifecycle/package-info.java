/**
 * Joins the models of {@code processes/case-lifecycle} to the rooms: one step per form, one delegate per service task,
 * read beans for the tables' inputs, and one {@code XxxProcedure} per stage that knows its strings.
 */
package org.zhifaflow.procedure.caselifecycle;
