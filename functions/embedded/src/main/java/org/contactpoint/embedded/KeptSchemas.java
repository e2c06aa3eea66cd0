package org.contactpoint.embedded;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccessJob;
import software.amazon.dynamodb.services.local.shared.access.sqlite.TableSchemaInfo;
import software.amazon.dynamodb.services.local.shared.mapper.DynamoDbObjectMapper;

/**
 * The schemas of tables, kept by the bytes that they are stored as. As it comes, DynamoDB Local
 * parses the schema of a table for each read and each write, which took a twelfth of the processor
 * time of the tests.
 */
final class KeptSchemas extends DelegatingDeserializer {
  private static final long serialVersionUID = 1L;

  /** Whoever changes a table changes the schema that was read, so that needs one of its own. */
  private static final ThreadLocal<Boolean> CHANGING = ThreadLocal.withInitial(() -> false);

  private static final Map<ByteBuffer, Object> KEPT = new ConcurrentHashMap<>();

  private KeptSchemas(JsonDeserializer<?> parsing) {
    super(parsing);
  }

  /** From now on; nothing may have been parsed before. */
  static void begin() {
    try {
      DynamoDbObjectMapper mapper =
          (DynamoDbObjectMapper)
              MethodHandles.privateLookupIn(SQLiteDBAccessJob.class, MethodHandles.lookup())
                  .findStaticVarHandle(
                      SQLiteDBAccessJob.class, "MAPPER", DynamoDbObjectMapper.class)
                  .get();
      mapper.getFactory().enable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
      mapper.registerModule(
          new SimpleModule("kept schemas").setDeserializerModifier(new Keeping()));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final class Keeping extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription type, JsonDeserializer<?> parsing) {
      return type.getBeanClass() == TableSchemaInfo.class ? new KeptSchemas(parsing) : parsing;
    }
  }

  /** Changes a table. */
  static void changing(Runnable change) {
    CHANGING.set(true);
    try {
      change.run();
    } finally {
      CHANGING.remove();
    }
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> parsing) {
    return new KeptSchemas(parsing);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (CHANGING.get()
        || !(parser.currentLocation().contentReference().getRawContent() instanceof byte[] bytes)) {
      return super.deserialize(parser, context);
    }
    ByteBuffer stored = ByteBuffer.wrap(bytes);
    Object kept = KEPT.get(stored);
    if (kept == null) {
      kept = super.deserialize(parser, context);
      KEPT.put(stored, kept);
    }
    return kept;
  }
}
