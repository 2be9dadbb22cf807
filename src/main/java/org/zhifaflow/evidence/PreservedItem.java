package org.zhifaflow.evidence;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One line of a preservation's list; disposal is null until decided. */
@Table("preserved_item")
public record PreservedItem(
        @Id String id,
        String township,
        String preservationId,
        int position,
        String name,
        String quantity,
        String features,
        Disposal disposal,
        String disposalNote) {

    PreservedItem disposedOf(Disposal how, String note) {
        return new PreservedItem(id, township, preservationId, position, name, quantity, features, how, note);
    }
}
