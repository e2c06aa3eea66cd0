package org.contactpoint.portal.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Acts, outcomes and reasons of the trail as sentences; a code without one as its own words. */
public final class TrailWords {
  private static final Map<String, String> ACTS =
      Map.ofEntries(
          Map.entry("search", "Searched for a child"),
          Map.entry("view-record", "Opened a record"),
          Map.entry("view-shielded-record", "Opened a shielded record"),
          Map.entry("show-merged-record", "Opened a merged record"),
          Map.entry("show-duplicates", "Was shown possible duplicates"),
          Map.entry("register-child", "Registered a child"),
          Map.entry("correct-child", "Corrected a record"),
          Map.entry("add-involvement", "Added a service to a record"),
          Map.entry("end-involvement", "Ended the work of a service"),
          Map.entry("change-involvement", "Changed the work of a service"),
          Map.entry("withdraw-consent", "Withdrew the consent for a service"),
          Map.entry("ask-call-back", "Asked the council to call"),
          Map.entry("close-call-back", "Closed a request to call"),
          Map.entry("list-call-backs", "Listed the requests to call"),
          Map.entry("ask-shield", "Asked for a shield"),
          Map.entry("decide-shield", "Decided on a shield"),
          Map.entry("review-shield", "Reviewed a shield"),
          Map.entry("propose-shield-removal", "Proposed to remove a shield"),
          Map.entry("approve-shield-removal", "Approved the removal of a shield"),
          Map.entry("appeal-shield", "Appealed against a decision on a shield"),
          Map.entry("list-shields", "Listed shields"),
          Map.entry("break-glass", "Opened a shielded record in an emergency"),
          Map.entry("list-investigations", "Listed investigations"),
          Map.entry("close-investigation", "Closed an investigation"),
          Map.entry("merge-children", "Merged two records"),
          Map.entry("propose-merge", "Proposed to merge two records"),
          Map.entry("read-merge", "Looked at a merge that was proposed"),
          Map.entry("approve-merge", "Approved a merge"),
          Map.entry("propose-undo-merge", "Proposed to undo a merge"),
          Map.entry("undo-merge", "Undid a merge"),
          Map.entry("distinguish-children", "Said that two records are of two children"),
          Map.entry("list-duplicates", "Listed possible duplicates"),
          Map.entry("start-move", "Started a move to another council"),
          Map.entry("accept-move", "Accepted a move"),
          Map.entry("decline-move", "Declined a move"),
          Map.entry("withdraw-move", "Withdrew a move"),
          Map.entry("list-moves", "Listed moves"),
          Map.entry("record-death", "Recorded a death"),
          Map.entry("correct-death", "Corrected a recorded death"),
          Map.entry("record-departure", "Recorded that a child left England"),
          Map.entry("record-participation", "Recorded that a young person stays on"),
          Map.entry("end-participation", "Ended a young person’s staying on"),
          Map.entry("receive-access-request", "Entered a request to see what is held"),
          Map.entry("take-access-step", "Took a step of a request to see what is held"),
          Map.entry("release-access-document", "Released what is held"),
          Map.entry("read-access-document", "Read the document of what is held"),
          Map.entry("refuse-access-request", "Refused a request to see what is held"),
          Map.entry("extend-access-request", "Extended a request to see what is held"),
          Map.entry("complain-of-access", "Recorded a complaint"),
          Map.entry("list-access-requests", "Listed the requests to see what is held"),
          Map.entry("announce-upload", "Announced a file"),
          Map.entry("read-uploads", "Listed files"),
          Map.entry("read-upload", "Looked at a file’s progress"),
          Map.entry("read-upload-report", "Read a file’s report"),
          Map.entry("confirm-upload", "Confirmed a file"),
          Map.entry("reverse-upload", "Took a file back"),
          Map.entry("decide-review", "Decided a review"),
          Map.entry("list-reviews", "Listed reviews"),
          Map.entry("read-trail", "Read the trail"),
          Map.entry("verify-trail", "Verified the trail"),
          Map.entry("read-own-account", "Looked at own account"),
          Map.entry("read-own-trail", "Looked at own activity"),
          Map.entry("watch-child", "Asked to be told who joins and leaves"),
          Map.entry("stop-watching-child", "Asked to be told no more"),
          Map.entry("list-notices", "Listed notices"),
          Map.entry("read-notice", "Read a notice"),
          Map.entry("sign-in", "Signed in"),
          Map.entry("shield-travelled", "Shielded together with a child of the household"),
          Map.entry("settle-shield", "Details moved behind the shield"),
          Map.entry("replay-shield", "Shielded again after a restore"),
          Map.entry("link-row", "A row of a file was linked"),
          Map.entry("create-from-row", "Registered from a row of a file"),
          Map.entry("quarantine-row", "A row of a file was set aside for the team"),
          Map.entry("reverse-rows", "Rows of a file were taken back"),
          Map.entry("row-to-review", "A row of a file went to review"),
          Map.entry("take-upload-in", "A file was taken in"),
          Map.entry("finish-upload", "A file was finished"),
          Map.entry("archive-record", "The record was archived"),
          Map.entry("record-destroyed", "The record was destroyed"),
          Map.entry("request-account", "Asked for an account"),
          Map.entry("list-accounts", "Listed accounts"),
          Map.entry("take-account-step", "Entered a step of vetting"),
          Map.entry("activate-account", "Let somebody in"),
          Map.entry("suspend-account", "Suspended an account"),
          Map.entry("reinstate-account", "Let somebody in again"),
          Map.entry("close-account", "Closed an account"),
          Map.entry("request-re-invitation", "Asked for a new invitation"),
          Map.entry("approve-re-invitation", "Approved a new invitation"),
          Map.entry("raise-alert", "An alert was raised"),
          Map.entry("list-alerts", "Listed alerts"),
          Map.entry("close-alert", "Closed an alert"),
          Map.entry("approve-opening", "Approved that what was searched for is read"),
          Map.entry("open-criteria", "What was searched for was read"));

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("role-not-allowed", "not for this role"),
          Map.entry("purpose-not-allowed", "not for this purpose"),
          Map.entry("other-council", "another council’s"),
          Map.entry("other-source", "another source’s"),
          Map.entry("not-involved", "not working with the child"),
          Map.entry("not-own-involvement", "somebody else’s"),
          Map.entry("same-person", "needs a second person"),
          Map.entry("account-not-active", "the account was not active"),
          Map.entry("not-on-behalf", "not for that account"),
          Map.entry("sign-in-again", "signed in too long ago"),
          Map.entry("not-found", "there was no such thing"),
          Map.entry("search-too-broad", "too little to go on"),
          Map.entry("stale-match", "changed meanwhile"),
          Map.entry("concurrent-change", "changed meanwhile"));

  private TrailWords() {}

  /** What was done. */
  public static String act(String code) {
    return ACTS.getOrDefault(code, Words.code(code));
  }

  /** How it ended, with the reason where there is one. */
  public static String outcome(String code, @Nullable String reason) {
    String ended =
        switch (code) {
          case "found" -> "Children were shown";
          case "none" -> "Nobody was found";
          case "too-many" -> "Too many, nobody was shown";
          default -> Words.code(code);
        };
    return reason == null
        ? ended
        : ended + ": " + REASONS.getOrDefault(reason, Words.lower(reason));
  }
}
