## Traer personas desde un archivo

import-title = Importar contactos
import-lead = Trae a las personas que conoces. Lo revisas antes de que se guarde nada, y nada del archivo se pierde.
import-file = Un archivo vCard (.vcf), un CSV o un libro de Excel (.xlsx)
import-choose = Elige antes un archivo.
import-look = Revisar
import-where = Dónde encontrarlo
import-where-iphone = <strong>iPhone:</strong> Contactos, Listas, mantén pulsado «Todos iPhone», Exportar.
import-where-google = <strong>Google:</strong> contacts.google.com, Exportar, «Google CSV».
import-where-outlook = <strong>Outlook:</strong> Personas, Administrar contactos, Exportar. «Recomendado por» se convierte en recomendación.
import-where-linkedin = <strong>LinkedIn:</strong> Ajustes, Privacidad de datos, Obtener una copia de tus datos, Contactos.
import-where-crm = <strong>HubSpot, Salesforce, Pipedrive:</strong> exporta a tus personas como CSV o Excel.
import-where-bni = <strong>BNI:</strong> el «Slips Audit Report», como Excel.
import-earlier = Importaciones anteriores
import-earlier-one = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}, { $day }{ $state ->
    [running] , aún entrando
    [failed] , se quedó a medias
    [cancelled] , detenida
    [undoing] , deshaciéndose
    [undone] , deshecha
   *[finished] {""}
}
import-discarded = No entró nadie. El archivo ya no está aquí.

## Se revisa el archivo

import-not-saved = Todavía no se ha guardado nada.
import-columns-again = Leer otra vez las columnas
import-discard = No traerlos
import-first = Los primeros, tal como entrarán
import-beside = También consta: <bdi>{ $beside }</bdi>
import-doubt = Quizá alguien que conoces
import-doubt-hint = Entran como personas nuevas, para no confundir a nadie.
import-bad = No puede entrar
import-bad-line = Línea
import-bad-why = Por qué
import-bad-what = Qué
import-columns = Qué es cada columna
import-part-new = nuevas: { $count }
import-part-known = ya conocidas: { $count }
import-part-twice = repetidas en el archivo: { $count }
import-found = { $count ->
    [one] 1 persona ({ $parts }).
   *[other] { $count } personas ({ $parts }).
}
import-found-first = { $count ->
    [one] La primera persona ({ $parts }).
   *[other] Las primeras { $count } personas ({ $parts }).
}
import-found-nobody = No puede entrar nadie de este archivo.
import-more-rows = El archivo parece tener { $count } filas; las demás se comparan al entrar.
import-known-kept = A quienes ya conoces no se les quita nada; lo que el archivo diga de más se añade.
import-kept-by-others = { $count ->
    [one] 1 persona la lleva alguien del equipo: nada suyo cambia.
   *[other] { $count } personas las lleva alguien del equipo: nada suyo cambia.
}
import-perhaps-known = { $count ->
    [one] 1 persona nueva es quizá alguien que conoces.
   *[other] { $count } personas nuevas son quizá alguien que conoces.
}
import-referred = { $count ->
    [one] 1 persona dice quién la recomendó: eso se convierte en recomendación y no promete nada.
   *[other] { $count } personas dicen quién las recomendó: eso se convierte en recomendación y no promete nada.
}
import-bad-rows = { $count ->
    [one] 1 fila no puede entrar.
   *[other] { $count } filas no pueden entrar.
}
import-go = { $count ->
    [one] Traer a 1 persona
   *[other] Traer a { $count } personas
}
import-go-all = Traer a todos
import-guessed = { $samples } – deducido de esto
import-no-header = Columna sin nombre
import-referred-by = recomendación de { $name }
import-new = Persona nueva
import-of-colleague = La lleva alguien del equipo: no cambia nada.
import-known = Ya la conoces: { $because }
import-known-as = Ya la conoces como { $name }: { $because }
import-new-perhaps = Nueva; quizá { $name }: { $because }
import-new-perhaps-other = Nueva; quizá alguien a quien lleva otra persona del equipo: { $because }
import-twice = Ya está en el archivo, en la línea { $line }.
import-meaning = { $meaning ->
    [name] Nombre completo
    [first_name] Nombre
    [middle_name] Segundo nombre
    [last_name] Apellidos
    [prefix] Sr., Sra., Dr.
    [suffix] Hijo, PhD
    [nickname] Apodo
    [company] Empresa
    [department] Departamento
    [title] Cargo
    [phone] Teléfono
    [mobile] Móvil
    [work_phone] Teléfono del trabajo
    [home_phone] Teléfono de casa
    [fax] Fax
    [email] Correo
    [work_email] Correo del trabajo
    [home_email] Correo personal
    [website] Dirección web
    [linkedin] LinkedIn
    [address] Dirección
    [street] Calle
    [city] Ciudad
    [region] Estado o provincia
    [postcode] Código postal
    [country] País
    [birthday] Cumpleaños
    [anniversary] Aniversario
    [referred_by] Recomendado por
    [relationship] Qué es para ti
    [offers] Ofrece
    [needs] Necesita
    [notes] Notas
    [categories] Grupos
    [left_out] Dejar fuera
   *[beside] Guardar aparte
}

## Mientras entra o se deshace

import-bringing = Trayendo a las personas
import-taking-back = Deshaciendo
import-may-leave = Puedes irte; sigue solo. <a href="{ $href }">Mirar otra vez</a>
import-reading = Leyendo el archivo.
import-so-far = { $done } personas.
import-so-far-of = { $done } de unas { $total } personas.
import-going-back = Deshaciendo.
import-going-back-stays = Quien haya cambiado desde entonces se queda; todos los demás se van.
import-go-on = Se interrumpió. Seguir
import-stop = Parar aquí

## Cuando ha terminado

import-imported = Importación terminada
import-in = { $count ->
    [one] Ya está 1 persona.
   *[other] Ya están { $count } personas.
}
import-taken-back = Deshecha.
import-failed = Se quedó a medias.
import-again = { $why } Importa el archivo otra vez; quien ya está no se duplica.
import-cancelled = La detuviste ahí. Quien ya está se queda, salvo que la deshagas.
import-undone = Todos los que llegaron con ella se han ido, y también lo que añadió a otros.
import-stayed = { $count ->
    [one] 1 persona se quedó porque desde entonces pasó algo con ella.
   *[other] { $count } personas se quedaron porque desde entonces pasó algo con ellas.
}
import-known-before = { $count ->
    [one] 1 persona ya era conocida; no se sobrescribió nada suyo.
   *[other] { $count } personas ya eran conocidas; no se sobrescribió nada suyo.
}
import-referrals = { $count ->
    [one] Se leyó 1 recomendación del archivo.
   *[other] Se leyeron { $count } recomendaciones del archivo.
}
import-beyond = Lo que el archivo diga de más queda en la página de cada persona.
import-stayed-title = Se quedaron
import-kept-because = Porque { $why }.
import-to-look-at = Por revisar
import-see-people = Ver a tus personas
import-take-back = Deshacer toda la importación
