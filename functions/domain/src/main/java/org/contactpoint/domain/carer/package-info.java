/**
 * Who cares for a child: name, relationship, parental responsibility and contact details (rules
 * §1).
 */
@NullMarked
package org.contactpoint.domain.carer;

import org.jspecify.annotations.NullMarked;
