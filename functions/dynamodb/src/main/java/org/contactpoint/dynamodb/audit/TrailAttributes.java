package org.contactpoint.dynamodb.audit;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of the trail's items, and how texts and lists are stored in them. */
public final class TrailAttributes {
  public static final String WRITER = Tables.PARTITION;
  public static final String PLACE = Tables.SORT;
  public static final String CHILD = Tables.CHILD;
  public static final String ACCOUNT = Tables.ACCOUNT;
  public static final String ORDER = Tables.ORDER;

  public static final String SCHEMA = "v";
  public static final String AT = "at";
  public static final String ON_BEHALF_OF = "onBehalfOf";
  public static final String ROLE = "role";
  public static final String ORGANISATION = "organisation";
  public static final String AUTHORITY = "authority";
  public static final String ACTION = "action";
  public static final String PURPOSE = "purpose";
  public static final String OUTCOME = "outcome";
  public static final String REASON = "reason";
  public static final String CHANGED = "changed";
  public static final String SHOWN = "shown";
  public static final String REQUEST = "requestId";
  public static final String MARKS = "marks";
  public static final String CRITERIA = "criteria";
  public static final String WITNESSED = "witnessed";
  public static final String REGISTERS = "registers";
  public static final String ENDS = "ends";
  public static final String HASH = "hash";

  public static final String SEALED = "sealed";

  public static final String SEQUENCE = "seq";
  static final String PROOF = "proof";
  static final String RECENT = "recent";

  private TrailAttributes() {}

  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  public static AttributeValue texts(List<String> values) {
    return AttributeValue.fromL(values.stream().map(TrailAttributes::text).toList());
  }

  /** The text of that attribute, empty where it is missing or none. */
  public static String text(Map<String, AttributeValue> item, String column) {
    AttributeValue value = item.get(column);
    return value == null || value.s() == null ? "" : value.s();
  }

  /** The number of that attribute, 0 where it is missing or none. */
  public static long number(Map<String, AttributeValue> item, String column) {
    AttributeValue value = item.get(column);
    return value == null || value.n() == null ? 0 : Long.parseLong(value.n());
  }

  /** The texts of that attribute, none where it is missing. */
  public static List<String> texts(Map<String, AttributeValue> item, String column) {
    AttributeValue value = item.get(column);
    return value == null || !value.hasL()
        ? List.of()
        : value.l().stream().map(one -> one.s() == null ? "" : one.s()).toList();
  }
}
