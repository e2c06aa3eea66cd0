package org.contactpoint.portal.approval;

import java.time.Instant;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.team.Shields;

/** Shields that wait for one decision. */
public record ShieldList(Waiting waiting, Shields held, ListPlace place, Instant now) {

  /** The decisions that shields wait for. */
  public enum Waiting {
    /** To be confirmed or refused. */
    DECISION("interim", "Shields to decide", "shield", "Decide", ""),
    /** To be removed, as the team proposed. */
    REMOVAL("removal-proposed", "Removals to approve", "removal", "Approve or not", "/removal");

    private final String status;
    private final String heading;
    private final String one;
    private final String link;
    private final String page;

    Waiting(String status, String heading, String one, String link, String page) {
      this.status = status;
      this.heading = heading;
      this.one = one;
      this.link = link;
      this.page = page;
    }

    /** The state in which the API lists them. */
    public String status() {
      return status;
    }

    /** What the list is called. */
    public String heading() {
      return heading;
    }

    /** What the link to one is called. */
    public String link() {
      return link;
    }

    String one() {
      return one;
    }
  }

  /** How many are shown. */
  public String count() {
    String count = Words.count(held.items().size(), waiting.one(), waiting.one() + "s");
    return held.cursor() == null ? count : count + " on this page, and more";
  }

  /** The page on which one is decided. */
  public String to(Shields.Shield shield) {
    return place.on("/approvals/shields/" + shield.shieldId() + waiting.page);
  }

  /** Whether the decision is late. */
  public boolean isLate(Shields.Shield shield) {
    return waiting == Waiting.DECISION && Instant.parse(shield.decideBy()).isBefore(now);
  }

  /** Whether somebody still has to say by when. */
  public boolean hasDeadline() {
    return waiting == Waiting.DECISION;
  }

  /** What it means that nothing is shown. */
  public String none() {
    return place.isFirst() ? "Nothing waits for you here." : "Nothing more is in this list.";
  }
}
