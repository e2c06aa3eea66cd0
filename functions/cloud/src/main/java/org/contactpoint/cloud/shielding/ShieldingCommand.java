package org.contactpoint.cloud.shielding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.contactpoint.dynamodb.document.CorrectionDocument;
import org.contactpoint.dynamodb.document.NewInvolvementDocument;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.jspecify.annotations.Nullable;

/**
 * What the shielding function is asked to do. Children are named by their numbers, merges and rows
 * by their ids.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ShieldingCommand.View.class, name = "view"),
  @JsonSubTypes.Type(value = ShieldingCommand.AddInvolvement.class, name = "add-involvement"),
  @JsonSubTypes.Type(value = ShieldingCommand.EndInvolvement.class, name = "end-involvement"),
  @JsonSubTypes.Type(value = ShieldingCommand.WithdrawConsent.class, name = "withdraw-consent"),
  @JsonSubTypes.Type(value = ShieldingCommand.Correct.class, name = "correct"),
  @JsonSubTypes.Type(value = ShieldingCommand.ProposeMerge.class, name = "propose-merge"),
  @JsonSubTypes.Type(value = ShieldingCommand.ShowMerge.class, name = "show-merge"),
  @JsonSubTypes.Type(value = ShieldingCommand.ApproveMerge.class, name = "approve-merge"),
  @JsonSubTypes.Type(value = ShieldingCommand.UndoMerge.class, name = "undo-merge"),
  @JsonSubTypes.Type(value = ShieldingCommand.Distinguish.class, name = "distinguish"),
  @JsonSubTypes.Type(value = ShieldingCommand.ListRows.class, name = "list-rows"),
  @JsonSubTypes.Type(value = ShieldingCommand.DecideRow.class, name = "decide-row")
})
sealed interface ShieldingCommand {

  record View(String child) implements ShieldingCommand {}

  /** On behalf of that account, null for the caller's own. */
  record AddInvolvement(String child, @Nullable String onBehalfOf, NewInvolvementDocument said)
      implements ShieldingCommand {}

  /** On an ISO 8601 day; with what of its view is sent back, null from a caller that sends none. */
  record EndInvolvement(
      String child, String involvement, String day, @Nullable ReadOnlyMembers readOnly)
      implements ShieldingCommand {}

  record WithdrawConsent(String child, String involvement) implements ShieldingCommand {}

  /** With what of the record's view is sent back, null from a caller that sends none. */
  record Correct(String child, CorrectionDocument correction, @Nullable ReadOnlyMembers readOnly)
      implements ShieldingCommand {}

  record ProposeMerge(String into, String duplicate, String reason) implements ShieldingCommand {}

  record ShowMerge(String merge) implements ShieldingCommand {}

  record ApproveMerge(String merge) implements ShieldingCommand {}

  record UndoMerge(String merge) implements ShieldingCommand {}

  record Distinguish(String one, String other, String reason) implements ShieldingCommand {}

  record ListRows(@Nullable String after, int limit) implements ShieldingCommand {}

  record DecideRow(String review, String decision, @Nullable String child, @Nullable String reason)
      implements ShieldingCommand {}
}
