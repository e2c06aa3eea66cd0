package org.contactpoint.dynamodb.notice;

import java.time.Instant;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.notice.MailHistory;
import org.contactpoint.domain.notice.NewsMail;
import org.contactpoint.domain.notice.NewsMails;
import org.contactpoint.dynamodb.table.DynamoTable;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.WriteCondition;
import org.jspecify.annotations.Nullable;

/** The e-mails that there were, from the table {@code notices}. */
public final class DynamoDbNewsMails implements NewsMails {
  private static final int ITEMS = 3;

  private final DynamoTable<NoticeItem> notices;
  private final NoticesCodec codec;

  public DynamoDbNewsMails(DynamoTables tables, NoticesCodec codec) {
    this.notices = NoticeItem.table(tables);
    this.codec = codec;
  }

  @Override
  public MailHistory of(AccountId account) {
    return NoticesCodec.history(account, notices.first(codec.mailsTo(account), ITEMS));
  }

  @Override
  public boolean begin(@Nullable NewsMail before, NewsMail next) {
    return notices.put(
        codec.begun(next),
        before == null
            ? WriteCondition.absent()
            : WriteCondition.textIs(Tables.ORDER, NoticesCodec.order(before)));
  }

  @Override
  public void sent(NewsMail mail) {
    notices.put(codec.sent(mail));
  }

  @Override
  public void looked(AccountId account, Instant at) {
    notices.put(codec.looked(account, at));
  }
}
