/**
 * Pages and REST of our own: translates requests into calls of the procedures and reads of the domain rooms, and
 * refusals into answers that people understand. It never touches an engine service.
 */
package org.zhifaflow.web;
