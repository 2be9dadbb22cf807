/**
 * Legal review: what the township's reviewer and the county's joint-review centre said about a case before it is
 * decided, every round of it, point by point, and the minutes of consultations (KY4-03 to KY4-12, APL-58). All of it
 * belongs to the side dossier (副卷, KY4-12). Where an opinion leads is a table of the model world.
 */
package org.zhifaflow.review;
