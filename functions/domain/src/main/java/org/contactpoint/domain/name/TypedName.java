package org.contactpoint.domain.name;

/** One of a child's names together with what kind of name it is (rules §1). */
public record TypedName(NameType type, PersonName name) {}
