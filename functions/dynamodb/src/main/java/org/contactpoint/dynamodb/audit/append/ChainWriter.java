package org.contactpoint.dynamodb.audit.append;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.dynamodb.audit.ChainEnd;
import org.contactpoint.dynamodb.audit.StoredChainHeads;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.table.TransactionResult;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * One writer and its chain; used by one thread at a time. It remembers where its chain ends, and
 * closes for good when the store says otherwise.
 */
final class ChainWriter {

  /** How a commit over this writer ended. */
  sealed interface End {}

  /** With an outcome. */
  record Ended(WriteOutcome outcome) implements End {}

  /** The chain is not as the writer left it: nothing was written, another writer may try. */
  record Broken() implements End {}

  private final TrailStore store;
  private final StoredChainHeads heads;
  private final ChainAppender appender;
  private final Ids ids;
  private final LatestChainHeads latestHeads;
  private ChainEnd head;
  private boolean closed;

  ChainWriter(
      TrailStore store,
      StoredChainHeads heads,
      ChainAppender appender,
      Ids ids,
      LatestChainHeads latestHeads,
      ChainEnd beginning) {
    this.store = store;
    this.heads = heads;
    this.appender = appender;
    this.ids = ids;
    this.latestHeads = latestHeads;
    this.head = beginning;
  }

  /** Whether this writer may be used no more: its chain broke, or where it ends is in doubt. */
  boolean isClosed() {
    return closed;
  }

  End commit(List<TransactWriteItem> items, List<AuditEntry> entries, RetryPolicy policy) {
    ChainEnd reported = latestHeads.besides(head.writer());
    ChainAppender.Draft draft = appender.after(head, entries, reported);
    List<TransactWriteItem> all = new ArrayList<>(items);
    all.addAll(draft.items());
    // The same token for every attempt: DynamoDB then executes the transaction at most once.
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .transactItems(all)
            .clientRequestToken(ids.next())
            .build();
    return new Settling(request, draft, items.size()).end(policy);
  }

  /** One transaction until it is known what became of it. */
  private final class Settling {
    private final TransactWriteItemsRequest request;
    private final ChainAppender.Draft draft;
    private final int items;
    private List<CancellationReason> conflicts = List.of();
    private boolean inDoubt;

    Settling(TransactWriteItemsRequest request, ChainAppender.Draft draft, int items) {
      this.request = request;
      this.draft = draft;
      this.items = items;
    }

    End end(RetryPolicy policy) {
      do {
        TransactionResult sent = TransactionResult.by(store.client(), request);
        if (sent instanceof TransactionResult.Accepted) {
          return written();
        }
        if (sent instanceof TransactionResult.Cancelled cancelled && !cancelled.isRetryable()) {
          return refused(cancelled);
        }
        if (sent instanceof TransactionResult.Cancelled cancelled) {
          conflicts = cancelled.reasons().subList(0, items);
        } else if (isWrittenAfterAll()) {
          return written();
        }
      } while (!closed && policy.again());
      return givenUp();
    }

    private End written() {
      head = draft.head();
      latestHeads.saw(head);
      return new Ended(new WriteOutcome.Written(draft.entryIds()));
    }

    private End refused(TransactionResult.Cancelled cancelled) {
      int all = cancelled.reasons().size();
      if (cancelled.conditionFailed(items, all)) {
        return lostOrBroken();
      }
      if (cancelled.conditionFailed(0, items)) {
        return new Ended(new WriteOutcome.ItemsRefused(cancelled.reasons().subList(0, items)));
      }
      throw new IllegalStateException(
          "the store can't take these items: "
              + cancelled.reasons().stream().map(CancellationReason::code).distinct().toList());
    }

    /** The head has moved: by us, and the answer was lost, or by somebody else. */
    private End lostOrBroken() {
      try {
        if (isAt(heads.find(head.writer()), draft.head())) {
          return written();
        }
        closed = true;
        return new Broken();
      } catch (SdkException e) {
        closed = true;
        return new Ended(new WriteOutcome.Unavailable());
      }
    }

    /** After no answer: the stored head shows it, unless the write is still on its way. */
    private boolean isWrittenAfterAll() {
      inDoubt = true;
      try {
        StoredChainHeads.Found found = heads.find(head.writer());
        if (!isAt(found, head) && !isAt(found, draft.head())) {
          closed = true;
        }
        return isAt(found, draft.head());
      } catch (SdkException e) {
        return false;
      }
    }

    private End givenUp() {
      closed |= inDoubt;
      boolean onlyConflicts = !inDoubt && conflicts.stream().anyMatch(Settling::isConflict);
      return new Ended(
          onlyConflicts
              ? new WriteOutcome.ItemsRefused(conflicts)
              : new WriteOutcome.Unavailable());
    }

    private static boolean isConflict(CancellationReason reason) {
      return "TransactionConflict".equals(reason.code());
    }

    private static boolean isAt(StoredChainHeads.Found found, ChainEnd expected) {
      return found instanceof StoredChainHeads.Valid valid && valid.head().equals(expected);
    }
  }
}
