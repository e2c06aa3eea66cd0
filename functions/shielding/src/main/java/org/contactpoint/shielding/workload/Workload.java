package org.contactpoint.shielding.workload;

/**
 * What waits for people in all of England.
 *
 * @param reviews rows of files that wait for a decision. Quarantined rows are among them: a number
 *     without them would show the sender of a file whether its row looks like a shielded child
 * @param overdueShields shields that nobody decided or reviewed until a day after the time; they go
 *     on hiding
 * @param stuckUploads files that should go on by themselves and have not moved for hours
 * @param uncompared records that changed and were not compared with those like them since
 * @param overdueInvestigations investigations of emergencies that nobody closed within 24 hours
 * @param escalatedMoves moves of open children that no council answered in five working days
 * @param overdueAccessRequests open requests to see what is held that were due before today
 */
public record Workload(
    long reviews,
    long overdueShields,
    long stuckUploads,
    long uncompared,
    long overdueInvestigations,
    long escalatedMoves,
    long overdueAccessRequests) {}
