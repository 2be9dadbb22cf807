/**
 * The decision tables, one example after another: each number on both sides, each rule hit, no missing value that leaves a
 * table silent. Runs on the plain DMN engine, without processes, Spring or a database.
 */
package org.zhifaflow.tables;
