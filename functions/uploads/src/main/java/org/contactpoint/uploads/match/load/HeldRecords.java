package org.contactpoint.uploads.match.load;

import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.destruction.EndingRecords;

/**
 * The records that rows are held against.
 *
 * @param there whom a row may be about
 * @param ending those whose destruction has begun: nobody meets them, and what waits about them
 *     goes with them (rules §9)
 */
public record HeldRecords(Children there, EndingRecords ending) {}
