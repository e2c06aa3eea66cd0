package org.contactpoint.domain.source;

import org.contactpoint.domain.value.Authority;

/**
 * One system that sends or enters facts about children: an authority and one of its feeds.
 *
 * @param feed a published feed of files, or {@link #TEAM} or {@link #SERVICE} for what people enter
 */
public record Source(Authority authority, String feed) {

  /** The feed name of what a management team registers or corrects. */
  public static final String TEAM = "team";

  /** The feed name of what a practitioner says of their own involvement. */
  public static final String SERVICE = "service";

  /** Whether people entered it, not a file. */
  public boolean enteredByPeople() {
    return feed.equals(TEAM) || feed.equals(SERVICE);
  }

  /** The authority and the feed, divided by a slash. */
  public String code() {
    return authority.value() + "/" + feed;
  }
}
