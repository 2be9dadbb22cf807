/**
 * The organisation: counties, townships with their places, the people who work there and their dated certificates. It
 * answers who a person is and whether that person may act on a given day (HL-4.5a, APL-42); who logs in and which groups
 * a person is in is the engine's identity service's business.
 */
package org.zhifaflow.organisation;
