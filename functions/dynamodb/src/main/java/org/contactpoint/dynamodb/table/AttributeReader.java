package org.contactpoint.dynamodb.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.ImmutableAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;

/** The attributes of one item while a record is made of them. */
public final class AttributeReader {
  private final Map<String, Object> values = new HashMap<>();

  /**
   * How one component is stored in an item.
   *
   * @param tags whether it is a key
   */
  @SuppressWarnings("UnnecessaryMethodReference") // the SDK's Function is not null-marked
  public static <T, V> Consumer<ImmutableAttribute.Builder<T, AttributeReader, V>> named(
      String name, Function<T, @Nullable V> getter, StaticAttributeTag... tags) {
    return attribute ->
        attribute
            .name(name)
            .getter(getter::apply)
            .setter((attributes, value) -> attributes.values.put(name, value))
            .tags(tags);
  }

  public <V> @Nullable V find(String name, Class<V> type) {
    return type.cast(values.get(name));
  }

  public <V> V get(String name, Class<V> type) {
    return Objects.requireNonNull(find(name, type), () -> "an item lacks " + name);
  }
}
