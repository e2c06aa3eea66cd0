package org.contactpoint.portal.team;

import org.contactpoint.portal.worklist.Worklist;

/** What waits for a team, list by list. */
final class Worklists {
  static final Worklist<Reviews.Review, Reviews> REVIEWS =
      new Worklist<>("/v1/reviews?limit=20", "/team/reviews", Reviews.class);

  static final Worklist<Duplicates.Pair, Duplicates> DUPLICATES =
      new Worklist<>("/v1/duplicates?limit=20", "/team/duplicates", Duplicates.class);

  static final Worklist<CallBacks.CallBack, CallBacks> CALL_BACKS =
      new Worklist<>("/v1/call-backs", "/team/call-backs", CallBacks.class);

  static final Worklist<Shields.Shield, Shields> SHIELDS =
      new Worklist<>("/v1/shields", "/team/shields", Shields.class);

  private Worklists() {}
}
