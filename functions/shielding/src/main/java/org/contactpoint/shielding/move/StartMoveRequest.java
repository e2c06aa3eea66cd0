package org.contactpoint.shielding.move;

/**
 * The body of a move.
 *
 * @param toCouncil the code of the council that is to be responsible
 */
public record StartMoveRequest(String toCouncil) {}
