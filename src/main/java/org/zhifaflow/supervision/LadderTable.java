package org.zhifaflow.supervision;

/** Port to the table of the reminder ladder. */
public interface LadderTable {

    /** The ladder as it was deployed last. */
    ReminderLadder inForce();
}
