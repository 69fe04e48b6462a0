## Quién llegó a través de quién

tree-title = Quién llegó a través de <bdi>{ $name }</bdi>
tree-page-title = Quién llegó a través de { $name }
tree-sums = { $people ->
    [one] Una persona llegó por este camino
   *[other] { $shown } personas llegaron por este camino
}; { $buyers ->
    [0] nadie ha comprado todavía.
    [one] una de ellas compró: { $value }.
   *[other] { $buyers } de ellas compraron: { $value }.
}
tree-furthest = La más lejana está a { $steps } pasos.
tree-above = Quién llevó hasta aquí
tree-find = Buscar a alguien en este árbol
tree-found = { $count ->
    [0] Nadie con ese nombre en este árbol
    [one] Una persona encontrada
   *[other] { $count } encontradas
}
tree-by-itself = Abrir las mejores ramas
tree-shut = Cerrar todas las ramas
tree-keep = Guardar como imagen
tree-print = Imprimir
tree-zoom-in = Más grande
tree-zoom-out = Más pequeño
tree-zoom-fit = Ajustar
tree-picture = El árbol de { $name } como imagen; la lista de abajo dice lo mismo
tree-picture-hint = Arrastra para mover; con dos dedos o con + y − cambias el tamaño. El signo junto a alguien abre y cierra su rama.
tree-outline = Como lista
tree-branch = Rama de { $name }
tree-and-more = { $count ->
    [one] y una más
   *[other] y { $shown } más
}
tree-next = Las siguientes
tree-below = { $people ->
    [one] una persona
   *[other] { $shown } personas
}
tree-below-worth = { $people ->
    [one] una persona
   *[other] { $shown } personas
}, { $value }
tree-worth = { $stage }, { $value }
tree-empty = Nadie ha llegado todavía a través de { $name }.
tree-empty-hint = Un árbol empieza con una pregunta: ¿quién más tiene el mismo problema?
tree-empty-next = Preguntar
tree-link = El árbol entero
tree-file-name = quien-llego-por-quien

champions-title = Promotores
champions-lead = De quién son las recomendaciones que más trajeron, a cualquier profundidad.
champions-tree = Árbol
champions-reach = { $buyers ->
    [one] Compró una de { $shown } personas
   *[other] Compraron { $buyers } de { $shown } personas
}, hasta { $steps ->
    [one] un paso
   *[other] { $steps } pasos
} de distancia
champions-balance = Nombró a { $gave }; recibió { $received }
champions-balance-last = Nombró a { $gave }; recibió { $received }, la última vez { $day }
champions-never = Nombró a { $gave } y no ha recibido nada
champions-whose = de { $rep }
champions-empty = Todavía no hay promotores.
champions-empty-hint = Un promotor es alguien cuyas recomendaciones llevaron a una venta, por larga que sea la cadena.
champions-empty-next = Pregunta a alguien
champions-how = Cómo se cuenta
champions-how-long = Todas las personas que están por encima de un cliente tienen el valor completo de cada una de sus ventas, una vez, por larga que sea la cadena. Cuenta lo que se cerró el día de la recomendación o después, y la persona que tiene el mérito. Por eso las cifras de dos personas de una misma cadena contienen las mismas ventas: no las sumes. Si dos personas se nombraron una a la otra, la primera llevó a la segunda.
more-champions = De quién son las recomendaciones que más trajeron, a cualquier profundidad
