/**
 * The generator of {@code docs/models}: it reads the process models and decision tables as plain XML and writes the
 * pages that people read about them, in Chinese: the steps of each procedure, every decision table and every
 * statutory term with the tasks and timers that use it. The build compares the pages with the models, so a model
 * cannot change without its page.
 */
package org.zhifaflow.docs;
