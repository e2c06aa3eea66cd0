package org.contactpoint.acceptance.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.Set;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.door.ListCursors;
import org.jspecify.annotations.Nullable;

/**
 * How what is disclosed gets its form, read from the compiled code: the function given to {@link
 * Disclosed#map} is written in its place, and what it brings along is the viewer, a source of
 * random ids or the cursors of its list. So it can't put anything in the place of what was
 * released.
 */
final class Forms {
  private static final String DISCLOSED = Disclosed.class.getName().replace('.', '/');
  private static final Set<ClassDesc> HARMLESS =
      Set.of(described(Caller.class), described(Ids.class), described(ListCursors.class));

  private Forms() {}

  static ArchCondition<JavaClass> bringNothingAlong() {
    return new ArchCondition<>("give what is disclosed a form that brings nothing along") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (MethodModel method : ClassFile.of().parse(bytes(item)).methods()) {
          if (method.code().filter(Forms::smuggles).isPresent()) {
            events.add(
                SimpleConditionEvent.violated(
                    item,
                    item.getName()
                        + "."
                        + method.methodName().stringValue()
                        + " gives what is disclosed a form that brings more along"));
          }
        }
      }
    };
  }

  private static boolean smuggles(CodeModel code) {
    Instruction before = null;
    for (CodeElement element : code) {
      if (element instanceof Instruction instruction) {
        if (isMap(instruction) && !bringsNothing(before)) {
          return true;
        }
        before = instruction;
      }
    }
    return false;
  }

  private static boolean isMap(Instruction instruction) {
    return instruction instanceof InvokeInstruction call
        && call.owner().asInternalName().equals(DISCLOSED)
        && call.name().equalsString("map");
  }

  private static boolean bringsNothing(@Nullable Instruction before) {
    return before instanceof InvokeDynamicInstruction function
        && HARMLESS.containsAll(function.typeSymbol().parameterList());
  }

  private static ClassDesc described(Class<?> type) {
    return ClassDesc.of(type.getName());
  }

  private static byte[] bytes(JavaClass item) {
    try (InputStream compiled = item.getSource().orElseThrow().getUri().toURL().openStream()) {
      return compiled.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
