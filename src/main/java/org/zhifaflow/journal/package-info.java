/**
 * The journal: who did what, when and on which legal basis (HL-4.4a, APL-47). It is the bottom room: every other room
 * may write to it, it knows none of them. Entries are only ever added; each carries the hash of the one before it in
 * its township, so that a change made outside the application is found by {@link org.zhifaflow.journal.Journal#verify}.
 */
package org.zhifaflow.journal;
