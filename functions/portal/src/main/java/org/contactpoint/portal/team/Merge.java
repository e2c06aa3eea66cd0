package org.contactpoint.portal.team;

/** How far a merge is, as the API says. */
public record Merge(String mergeId, String status) {

  /** The page of a merge into that child's record, which remembers how far it is. */
  public String page(String childId) {
    return "/children/" + childId + "/merges/" + mergeId + "?status=" + status;
  }
}
