/**
 * Papers and their service: which paper was made for which party, on which day and under which number, and how it
 * reached the party. A served paper reports its milestone and starts the terms that begin with its service; whether a
 * way of service was lawful is decided here (APL-61, CPL-88 … CPL-95). What a paper says is handed in by the caller.
 */
package org.zhifaflow.document;
