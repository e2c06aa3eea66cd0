package org.contactpoint.portal.team;

/** What waits for the team: what is most urgent, and links to everything else. */
public record WorkView(Listing<CallBacks.CallBack> callBacks, Listing<Shields.Shield> shields) {}
