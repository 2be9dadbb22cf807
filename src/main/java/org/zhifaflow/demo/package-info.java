/**
 * The demonstration, only under the profile {@code demo}: an organisation and a catalogue with invented names, and
 * published cases that people of that organisation play day by day through the same door as Tasklist. It sits on top of
 * everything and nothing depends on it.
 */
package org.zhifaflow.demo;
