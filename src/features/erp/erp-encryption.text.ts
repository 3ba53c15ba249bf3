import { words } from '../../platform/shared/words.ts'

/** How the line to an ERP may be protected, and what is weak about it; what is said of SQL Server alone counts for all. */
export const erpEncryptionText = words({
  es: {
    help: {
      sqlServer: {
        verified: 'El certificado del servidor debe ser de una autoridad en que confíe este equipo.',
        unverified:
          'Lo habitual con el certificado que SQL Server hace para sí mismo. Nadie lee lo que pasa por la red, pero no se comprueba que quien responde sea su servidor.',
        old: 'Solo para servidores anteriores a 2016 que no se han actualizado: sus protocolos son débiles y quien escuche la red puede llegar a leer la contraseña. Actualice el servidor cuando pueda.',
        none: 'La contraseña y los datos viajan como están: cualquiera que escuche la red puede leerlos. Úselo solo si el servidor está en este mismo equipo o en una red de confianza.',
      },
      postgres: {
        unverified:
          'Nadie lee lo que pasa por la red, pero no se comprueba que quien responde sea su servidor: su certificado no es de una autoridad conocida.',
      },
      softlandApi: {
        verified: 'Lo habitual: https con un certificado de una autoridad en que confíe este equipo.',
        unverified:
          'Para un servidor propio con un certificado que nadie más respalda. Nadie lee lo que pasa por la red, pero no se comprueba que quien responde sea su servidor.',
        old: 'Solo para un servidor antiguo que no se ha actualizado: sus protocolos son débiles y quien escuche la red puede llegar a leer la clave. Actualice el servidor cuando pueda.',
        none: 'La clave y los datos viajan como están: cualquiera que escuche la red puede leerlos. Úselo solo si el servidor está en este mismo equipo o en una red de confianza.',
      },
    },
  },
  en: {
    help: {
      sqlServer: {
        verified: 'The certificate of the server must be of an authority that this machine trusts.',
        unverified:
          'Usual with the certificate that SQL Server makes for itself. Nobody reads what passes, but it is not checked that who answers is your server.',
        old: 'Only for servers before 2016 that were not updated: their protocols are weak, and who listens to the network may come to read the password. Update the server when you can.',
        none: 'Password and data travel as they are: anybody who listens to the network can read them. Use it only if the server is on this same machine or on a network that you trust.',
      },
      postgres: {
        unverified:
          'Nobody reads what passes, but it is not checked that who answers is your server: its certificate is of no known authority.',
      },
      softlandApi: {
        verified: 'The usual: https with a certificate of an authority that this machine trusts.',
        unverified:
          'For a server of your own with a certificate that nobody else vouches for. Nobody reads what passes, but it is not checked that who answers is your server.',
        old: 'Only for an old server that was not updated: its protocols are weak, and who listens to the network may come to read the key. Update the server when you can.',
        none: 'Key and data travel as they are: anybody who listens to the network can read them. Use it only if the server is on this same machine or on a network that you trust.',
      },
    },
  },
})
