package org.contactpoint.dynamodb.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.notice.Addressee;
import org.contactpoint.domain.notice.MailHistory;
import org.contactpoint.domain.notice.News;
import org.contactpoint.domain.notice.NewsMail;
import org.contactpoint.domain.notice.Told;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.dynamodb.audit.SortableInstants;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.KeyedHash;
import org.contactpoint.dynamodb.document.SchemaVersion;
import org.contactpoint.dynamodb.table.DynamoTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;

/**
 * Watches, who is told, news and read notices as items of {@code notices}. Beside the child's
 * number they hold keyed hashes and times alone: a copy of the table does not say who works with
 * whom.
 */
public final class NoticesCodec {
  static final String WATCH = "watch#";
  static final String NEWS = "news#";
  static final String TOLD = "told#";
  private static final String CHILD = "child#";
  private static final String READ = "read#";
  private static final String MAIL = "mail#";
  private static final String BEGUN = "begun";
  private static final String SENT = "sent";
  private static final String LOOKED = "looked";
  private static final String ONE = "-";
  private static final char PLACE_DIVIDER = '#';

  private final KeyedHash hash;

  public NoticesCodec(KeyedHash hash) {
    this.hash = hash;
  }

  /** The partition of all that is about that number. */
  static String partition(ContactPointId child) {
    return CHILD + child.value();
  }

  /** What the list of the account's watches is called. */
  String listOf(AccountId account) {
    return hash.lasting(KeyName.NOTICES, "account|" + account.value());
  }

  /** The number of that partition. */
  static ContactPointId childOf(String partition) {
    return new ContactPointId(partition.substring(CHILD.length()));
  }

  /** The key of a watch. */
  Key watchKey(AccountId account, ContactPointId child) {
    return DynamoTable.key(partition(child), WATCH + listOf(account));
  }

  /** The item of a watch. */
  NoticeItem item(Watch watch) {
    String list = listOf(watch.account());
    return new NoticeItem(
        partition(watch.child()),
        WATCH + list,
        SchemaVersion.CURRENT,
        list,
        ListPlace.of(watch.since(), watch.child().value()).value(),
        null);
  }

  /** The watch of an item. */
  static Watch watch(AccountId account, NoticeItem item) {
    return new Watch(account, child(item), since(item));
  }

  private static ContactPointId child(NoticeItem item) {
    return childOf(item.pk());
  }

  private static Instant since(NoticeItem item) {
    SchemaVersion.require(item.v());
    String order = Objects.requireNonNull(item.order());
    return Instant.parse(order.substring(0, order.indexOf(PLACE_DIVIDER)));
  }

  /** What the list of what the addressee is told without having asked is called. */
  String listOf(Addressee to) {
    return hash.lasting(KeyName.NOTICES, "told|" + to.text());
  }

  /** The key of that somebody is told something of that number. */
  Key toldKey(Addressee to, ContactPointId child) {
    return DynamoTable.key(partition(child), TOLD + listOf(to));
  }

  /** The item of that somebody is told. */
  NoticeItem item(Told told) {
    String list = listOf(told.to());
    return new NoticeItem(
        partition(told.child()),
        TOLD + list,
        SchemaVersion.CURRENT,
        list,
        ListPlace.of(told.at(), told.child().value()).value(),
        told.at().plus(Watch.KEPT).getEpochSecond());
  }

  /** Of what the item says that the addressee is told. */
  static Told told(Addressee to, NoticeItem item) {
    return new Told(to, child(item), since(item));
  }

  /** The sort key of news: nobody can tell of which service it is without the key. */
  String name(News news) {
    return NEWS + hash.lasting(KeyName.NOTICES, "news|" + news.text());
  }

  /** The item of news that came then. */
  NoticeItem item(ContactPointId child, News news, Instant at) {
    return new NoticeItem(
        partition(child),
        name(news),
        SchemaVersion.CURRENT,
        null,
        SortableInstants.of(at),
        at.plus(Watch.KEPT).getEpochSecond());
  }

  /** When the news of an item came. */
  static Instant at(NoticeItem item) {
    SchemaVersion.require(item.v());
    return Instant.parse(Objects.requireNonNull(item.order()));
  }

  /** The id of a notice: 128 bits. */
  String idOf(Addressee to, News news, Instant at) {
    String named =
        hash.lasting(KeyName.NOTICES, "notice|" + news.text() + "|" + at + "|" + to.text());
    return named.substring(named.indexOf('.') + 1);
  }

  /** The partition of the e-mails to that account, and of when it looked. */
  String mailsTo(AccountId account) {
    return MAIL + listOf(account);
  }

  /** The item of an e-mail that is begun. */
  NoticeItem begun(NewsMail mail) {
    return mail(mail, BEGUN);
  }

  /** The item of that this e-mail was sent. */
  NoticeItem sent(NewsMail mail) {
    return mail(mail, SENT);
  }

  private NoticeItem mail(NewsMail mail, String what) {
    return of(mail.account(), what, mail.begun(), order(mail));
  }

  /** The item of that the account looked at its list then. */
  NoticeItem looked(AccountId account, Instant at) {
    return of(account, LOOKED, at, SortableInstants.of(at));
  }

  private NoticeItem of(AccountId account, String what, Instant at, String order) {
    return new NoticeItem(
        mailsTo(account),
        what,
        SchemaVersion.CURRENT,
        null,
        order,
        at.plus(Watch.KEPT).getEpochSecond());
  }

  /** What tells an e-mail from the one before it. */
  static String order(NewsMail mail) {
    return ListPlace.of(mail.begun(), SortableInstants.of(mail.news())).value();
  }

  /** What the items of that partition say. */
  static MailHistory history(AccountId account, List<NoticeItem> items) {
    items.forEach(item -> SchemaVersion.require(item.v()));
    Map<String, String> orders =
        items.stream()
            .collect(
                Collectors.toMap(NoticeItem::sk, item -> Objects.requireNonNull(item.order())));
    String begun = orders.get(BEGUN);
    String looked = orders.get(LOOKED);
    return new MailHistory(
        begun == null ? null : mail(account, begun, begun.equals(orders.get(SENT))),
        looked == null ? null : Instant.parse(looked));
  }

  private static NewsMail mail(AccountId account, String order, boolean sent) {
    int divider = order.indexOf(PLACE_DIVIDER);
    return new NewsMail(
        account,
        Instant.parse(order.substring(divider + 1)),
        Instant.parse(order.substring(0, divider)),
        sent);
  }

  /** The key of that a notice was read. */
  static Key readKey(String notice) {
    return DynamoTable.key(READ + notice, ONE);
  }

  /** The item of that a notice was read. */
  static NoticeItem read(String notice, Instant until) {
    return new NoticeItem(
        READ + notice, ONE, SchemaVersion.CURRENT, null, null, until.getEpochSecond());
  }

  /** Which notice was read. */
  static String noticeOf(NoticeItem read) {
    return read.pk().substring(READ.length());
  }
}
