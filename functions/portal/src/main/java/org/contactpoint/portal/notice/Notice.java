package org.contactpoint.portal.notice;

import org.contactpoint.portal.child.ServiceTypes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of a child, as the API says.
 *
 * @param serviceType which service joined or left, null for what is told of the record as a whole
 */
public record Notice(
    String noticeId,
    String at,
    String kind,
    String childId,
    @Nullable String serviceType,
    boolean unread) {

  /** What happened, in words. */
  public String words() {
    return switch (kind) {
      case "joined" -> service() + " began to work with the child";
      case "left" -> service() + " ended its work with the child";
      case "died" -> "The child has died";
      case "death-corrected" -> "The child has not died: that was a mistake";
      case "record-full" -> "A service could not be added: the record has 100 open ones";
      default -> "Something happened";
    };
  }

  private String service() {
    return serviceType == null ? "A service" : ServiceTypes.text(serviceType);
  }

  /** Whether it comes of watching the child, so that it can be stopped. */
  public boolean isOfWatch() {
    return kind.equals("joined") || kind.equals("left");
  }
}
