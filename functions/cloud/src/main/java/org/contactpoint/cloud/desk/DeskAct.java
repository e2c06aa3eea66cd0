package org.contactpoint.cloud.desk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.contactpoint.dynamodb.document.CorrectionDocument;
import org.contactpoint.dynamodb.document.NewInvolvementDocument;
import org.jspecify.annotations.Nullable;

/** What the desk is asked to do. Children are named by their numbers, merges and rows by ids. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DeskAct.View.class, name = "view"),
  @JsonSubTypes.Type(value = DeskAct.AddInvolvement.class, name = "add-involvement"),
  @JsonSubTypes.Type(value = DeskAct.EndInvolvement.class, name = "end-involvement"),
  @JsonSubTypes.Type(value = DeskAct.WithdrawConsent.class, name = "withdraw-consent"),
  @JsonSubTypes.Type(value = DeskAct.Correct.class, name = "correct"),
  @JsonSubTypes.Type(value = DeskAct.ProposeMerge.class, name = "propose-merge"),
  @JsonSubTypes.Type(value = DeskAct.ApproveMerge.class, name = "approve-merge"),
  @JsonSubTypes.Type(value = DeskAct.UndoMerge.class, name = "undo-merge"),
  @JsonSubTypes.Type(value = DeskAct.Distinguish.class, name = "distinguish"),
  @JsonSubTypes.Type(value = DeskAct.ListRows.class, name = "list-rows"),
  @JsonSubTypes.Type(value = DeskAct.DecideRow.class, name = "decide-row")
})
sealed interface DeskAct {

  record View(String child) implements DeskAct {}

  /** On behalf of that account, null for the caller's own. */
  record AddInvolvement(String child, @Nullable String onBehalfOf, NewInvolvementDocument said)
      implements DeskAct {}

  /** On an ISO 8601 day. */
  record EndInvolvement(String child, String involvement, String day) implements DeskAct {}

  record WithdrawConsent(String child, String involvement) implements DeskAct {}

  record Correct(String child, CorrectionDocument correction) implements DeskAct {}

  record ProposeMerge(String into, String duplicate, String reason) implements DeskAct {}

  record ApproveMerge(String merge) implements DeskAct {}

  record UndoMerge(String merge) implements DeskAct {}

  record Distinguish(String one, String other, String reason) implements DeskAct {}

  record ListRows(@Nullable String after, int limit) implements DeskAct {}

  record DecideRow(String review, String decision, @Nullable String child, @Nullable String reason)
      implements DeskAct {}
}
