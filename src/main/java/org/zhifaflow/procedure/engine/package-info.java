/**
 * What every procedure needs of the engine and no procedure owns: typed variables, the one form handler, the deployer,
 * the guard of claims, the term listener, the tables' adapter and the engine's configuration. No business word.
 */
package org.zhifaflow.procedure.engine;
