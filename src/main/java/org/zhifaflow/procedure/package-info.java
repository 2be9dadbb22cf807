/**
 * The seam between models and rooms. Only here is the engine imported: sub-rooms named after the folders under
 * {@code processes/} join their models to the domain rooms, and {@code procedure.engine} holds what they share.
 */
package org.zhifaflow.procedure;
