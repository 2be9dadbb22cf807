/**
 * Dealings with other bodies about a case: handing it to the competent department (KY5-08r), handing suspected crime to
 * the police and taking it back (KY1-9a, KY1-9b, TRC-05 to TRC-12), and telling whoever sent a lead what was found and
 * what became of it (KY5-08l, KY5-08p).
 */
package org.zhifaflow.cooperation;
